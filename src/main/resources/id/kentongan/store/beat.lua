-- Says that a node is alive, forgets those that are not, and counts. The time is Redis's own: nodes' clocks differ.
--
-- KEYS[1]  nodes  sorted set: node to the time of its last beat in milliseconds
-- ARGV[1]  the node
-- ARGV[2]  after how many milliseconds without a beat a node counts as gone
--
-- Answers with the number of live nodes.
redis.replicate_commands() -- as later versions always do: a script that reads the time may write only so
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[2])
return redis.call('ZCARD', KEYS[1])
