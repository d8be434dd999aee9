-- Takes a partition that nobody owns, or takes it anew.
--
-- KEYS[1]  owner     KEYS[2]  accepted
-- ARGV[1]  our new token
-- ARGV[2]  the lease in milliseconds
-- ARGV[3]  how all our tokens begin: what we hold, or may hold, can be taken anew
-- ARGV[4]  "1" when we are the only node by nature and may take it from anybody
--
-- Answers with the number of the last entry accepted so far, or -1 when another node owns the partition.
local holder = redis.call('GET', KEYS[1])
if holder and string.sub(holder, 1, #ARGV[3]) ~= ARGV[3] and ARGV[4] ~= '1' then
    return -1
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return tonumber(redis.call('GET', KEYS[2]) or '0')
