-- Appends entries to one partition's inbox, each delivery once (promise P2).
--
-- KEYS[1]  inbox     stream; entry n has the id n-0
-- KEYS[2]  accepted  the number of the last entry
-- KEYS[3…] seen      one key for each delivery: the session that it came in last, a space, its number (0 for a repeat)
-- ARGV[1]  the partition, to wake its owner on another node, or "" when the owner is here
-- ARGV[2]  the channel of wake-ups
-- then for each delivery: session, milliseconds to remember it, its rule, the entry's JSON
--
-- Answers with each entry's number, 0 for a repeat. A delivery that was seen is a new message by the rule
--   0         when it was seen in the same session
--   1         never: its last try had an unknown outcome
--   =SESSION  when it was seen in the same session or in that one
--   ?         as by 0; but where it became an entry in another session, that session is the answer, and nothing changes
local numbers = {}
local fresh = false
for i = 1, #KEYS - 2 do
    local a = 4 * i - 1
    local rule = ARGV[a + 2]
    local before = redis.call('GET', KEYS[i + 2])
    local function seen(session)
        return before and string.sub(before, 1, #session + 1) == session .. ' '
    end
    local again = rule ~= '1' and seen(ARGV[a])
    local elsewhere = before and not again and rule == '?' and string.match(before, '^(.+) [1-9]%d*$')
    if elsewhere then
        numbers[i] = elsewhere
    else
        local number = 0
        if not before or again or string.sub(rule, 1, 1) == '=' and seen(string.sub(rule, 2)) then
            number = redis.call('INCR', KEYS[2])
            redis.call('XADD', KEYS[1], string.format('%.0f-0', number), 'e', ARGV[a + 3])
            fresh = true
        end
        redis.call('SET', KEYS[i + 2], ARGV[a] .. ' ' .. string.format('%.0f', number), 'PX', ARGV[a + 1])
        numbers[i] = number
    end
end
if fresh and ARGV[1] ~= '' then
    redis.call('PUBLISH', ARGV[2], ARGV[1])
end
return numbers
