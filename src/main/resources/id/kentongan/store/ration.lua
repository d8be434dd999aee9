-- Takes tokens from a bucket that all nodes share. The time is Redis's own: nodes' clocks differ.
--
-- KEYS[1]  bucket  hash: tokens, and at, the time in microseconds when there were so many; gone after 10 s of rest
-- ARGV[1]  tokens a second that flow in
-- ARGV[2]  how many it holds at the most
-- ARGV[3]  how many are wanted
--
-- Answers with how many were granted, and after how many milliseconds there will be one more.
redis.replicate_commands() -- as later versions always do: a script that reads the time may write only so
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local rate = tonumber(ARGV[1])
local most = tonumber(ARGV[2])
local bucket = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = most
if bucket[1] then
    tokens = math.min(most, tonumber(bucket[1]) + math.max(0, now - tonumber(bucket[2])) * rate / 1000000)
end
local granted = math.min(math.floor(tokens), tonumber(ARGV[3]))
tokens = tokens - granted
redis.call('HSET', KEYS[1], 'tokens', string.format('%.6f', tokens), 'at', string.format('%.0f', now))
redis.call('PEXPIRE', KEYS[1], 10000)
return { granted, math.max(1, math.ceil((1 - math.min(1, tokens)) * 1000 / rate)) }
