-- Moves due timers into the inbox of their partition, in the order in which they fell due (promise P8).
--
-- KEYS[1]  owner     KEYS[2]  timers    KEYS[3]  accepted    KEYS[4]  inbox
-- ARGV[1]  the token of the node that owns the partition
-- ARGV[2]  now, in milliseconds since 1970
-- ARGV[3]  how many at most
--
-- Answers with the time of the next timer that is left ("" for none), then number and JSON of each new entry; with
-- an empty list when another node owns the partition.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
    return {}
end
local due = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[2], 'WITHSCORES', 'LIMIT', 0, ARGV[3])
local answer = { '' }
for i = 1, #due, 2 do
    local entry = '{"type":"due","name":' .. cjson.encode(due[i]) .. ',"due":' .. due[i + 1] .. '}'
    redis.call('ZREM', KEYS[2], due[i])
    local number = string.format('%.0f', redis.call('INCR', KEYS[3]))
    redis.call('XADD', KEYS[4], number .. '-0', 'e', entry)
    answer[#answer + 1] = number
    answer[#answer + 1] = entry
end
local first = redis.call('ZRANGE', KEYS[2], 0, 0, 'WITHSCORES')
answer[1] = first[2] or ''
return answer
