package dev.shardlab.bench.wire;

import dev.shardlab.OtherJava;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own: it says one line with its port when it is ready, and ends with this. */
final class Serving implements AutoCloseable {

    private final Process process;
    private final int port;
    private final double readySeconds;

    private Serving(Process process, int port, double readySeconds) {
        this.process = process;
        this.port = port;
        this.readySeconds = readySeconds;
    }

    static Serving start(String heap, Class<?> program, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(OtherJava.command(), "-Xmx" + heap));
        command.addAll(OtherJava.running(program));
        command.addAll(Arrays.asList(words));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        if (line == null) {
            throw new IOException("the server ended before it was ready");
        }
        String port = line.replaceAll(".*http://[^:]+:(\\d+).*", "$1");
        return new Serving(process, Integer.parseInt(port), (System.nanoTime() - begin) / 1e9);
    }

    int port() {
        return port;
    }

    double readySeconds() {
        return readySeconds;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
