-- Keeps what came from a sender who is no person, each wording once, with the time when it came last.
--
-- KEYS[1]  strangers  sorted set: the JSON of sender, our number and text by milliseconds since 1970
-- ARGV[1]  when it came
-- ARGV[2]  its JSON
-- ARGV[3]  what came before this time goes
-- ARGV[4]  how many are kept at the most
-- ARGV[5]  after how many milliseconds without another the whole list goes
--
-- Answers 1 when it is new, 0 for a repeat.
local new = redis.call('ZADD', KEYS[1], ARGV[1], ARGV[2])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', '(' .. ARGV[3])
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -1 - ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[5])
return new
