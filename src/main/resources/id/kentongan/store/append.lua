-- Appends entries to one partition's inbox, each delivery once (promise P2).
--
-- KEYS[1]  inbox     stream; entry n has the id n-0
-- KEYS[2]  accepted  the number of the last entry
-- KEYS[3…] seen      one key for each delivery: the session that it came in last, a space, its number (0 for a repeat)
-- ARGV[1]  the partition, to wake its owner on another node, or "" when the owner is here
-- ARGV[2]  the channel of wake-ups
-- then for each delivery: session, milliseconds to remember it, "1" if any earlier sight counts, the entry's JSON
--
-- Answers with each entry's number, 0 for a repeat. A delivery is a repeat when it was seen in another session, or
-- in any session where its last try had an unknown outcome.
local numbers = {}
local fresh = false
for i = 1, #KEYS - 2 do
    local a = 4 * i - 1
    local session = ARGV[a] .. ' '
    local before = redis.call('GET', KEYS[i + 2])
    local number = 0
    if not before or ARGV[a + 2] ~= '1' and string.sub(before, 1, #session) == session then
        number = redis.call('INCR', KEYS[2])
        redis.call('XADD', KEYS[1], string.format('%.0f-0', number), 'e', ARGV[a + 3])
        fresh = true
    end
    redis.call('SET', KEYS[i + 2], session .. string.format('%.0f', number), 'PX', ARGV[a + 1])
    numbers[i] = number
end
if fresh and ARGV[1] ~= '' then
    redis.call('PUBLISH', ARGV[2], ARGV[1])
end
return numbers
