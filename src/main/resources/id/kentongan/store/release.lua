-- Gives a partition back, so that another node need not wait for the lease to end.
--
-- KEYS[1]  owner
-- ARGV[1]  our token
if redis.call('GET', KEYS[1]) == ARGV[1] then
    return redis.call('DEL', KEYS[1])
end
return 0
