-- Renews the lease of a partition.
--
-- KEYS[1]  owner     KEYS[2]  accepted
-- ARGV[1]  our token
-- ARGV[2]  the lease in milliseconds
--
-- Answers with the number of the last entry accepted so far, or -1 when the partition is no longer ours.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
    return -1
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return tonumber(redis.call('GET', KEYS[2]) or '0')
