package id.kentongan.store;

import java.nio.file.Path;
import java.util.List;
import redis.clients.jedis.Protocol.Command;

/** One server that somebody else runs. */
final class SingleServers implements RedisServers {
    private final RedisProcess server;

    SingleServers(Path binary, Path folder) {
        server = RedisProcess.server(binary, folder);
    }

    @Override
    public RedisAddress address() {
        return RedisAddress.parse("redis://127.0.0.1:" + server.port + "/3");
    }

    @Override
    public int replicas() {
        return 0;
    }

    @Override
    public List<Long> pids() {
        return List.of(server.pid());
    }

    @Override
    public void flush() {
        server.ask(Command.FLUSHALL);
    }

    @Override
    public void forgetScripts() {
        server.ask(Command.SCRIPT, "FLUSH");
    }

    @Override
    public void kill() {
        server.kill();
    }

    @Override
    public void restart() {
        server.restart();
    }

    @Override
    public void close() {
        server.close();
    }
}
