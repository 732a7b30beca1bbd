package dev.shardlab.sink.warehouse.query;

import dev.shardlab.sink.disk.PrivateFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A child process, as its parent sees it: for one statement, and a folder that goes with it. For one thread. */
final class SqlProcess implements AutoCloseable {

    /** Of this process alone, so that what it leaves behind can be told from what others work with. */
    static final String FOLDER = "shardlab-query-" + ProcessHandle.current().pid() + "-";

    private static final int SECONDS_TO_END = 10;

    private final QueryLimits limits;
    private final Path folder;
    private final Process process;
    private final Thread atTheEnd;
    private volatile boolean late;

    private SqlProcess(QueryLimits limits, Path folder) throws IOException {
        this.limits = limits;
        this.folder = folder;
        ProcessBuilder builder = new ProcessBuilder(ChildCommand.of(folder))
                .directory(folder.toFile())
                .redirectError(Redirect.DISCARD);
        builder.environment().keySet().retainAll(ChildCommand.ENVIRONMENT);
        process = builder.start();
        atTheEnd = Thread.ofPlatform().unstarted(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    static SqlProcess start(QueryLimits limits) throws IOException {
        Path folder = PrivateFolder.temporary(FOLDER);
        try {
            return new SqlProcess(limits, folder);
        } catch (IOException e) {
            PrivateFolder.remove(folder);
            throw e;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Where the copy of the warehouse is to be put: in a folder that has nothing else. */
    Path copy() throws IOException {
        return PrivateFolder.make(folder.resolve("copy")).resolve("warehouse.duckdb");
    }

    QueryAnswer ask(String statement, Path copy) {
        InputStream in = process.getInputStream();
        byte[] ready = within(limits.toStart().toMillis(), () -> in.readNBytes(1));
        if (ready.length == 0) {
            return ended("It did not start.");
        }
        if (ready[0] != SqlChild.READY) {
            return ended("The warehouse does not run on this machine.");
        }
        byte[] answer = within(limits.toAnswer().toMillis(), () -> {
            try (OutputStream out = process.getOutputStream()) {
                out.write((copy + "\n" + statement).getBytes(StandardCharsets.UTF_8));
            }
            return in.readNBytes(QueryAnswerFormat.MAX_BYTES + 1);
        });
        if (late) {
            return new QueryAnswer.Refused(
                    "The statement took longer than " + limits.toAnswer().toSeconds() + " s and was stopped.");
        }
        return answer.length == 0 || answer.length > QueryAnswerFormat.MAX_BYTES
                ? ended("The statement asked for more memory than it may have, or its process broke off.")
                : QueryAnswerFormat.read(answer);
    }

    private static QueryAnswer ended(String why) {
        return new QueryAnswer.Refused("The process that asked the warehouse ended before it had an answer. " + why);
    }

    private interface Exchange {
        byte[] run() throws IOException;
    }

    private byte[] within(long millis, Exchange exchange) {
        CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
        CompletableFuture<@Nullable Void> watch = done.orTimeout(millis, TimeUnit.MILLISECONDS)
                .exceptionally(_ -> {
                    late = true;
                    process.destroyForcibly();
                    return null;
                });
        try {
            return exchange.run();
        } catch (IOException _) {
            return new byte[0];
        } finally {
            done.complete(null);
            watch.join();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            // its folder can be removed only then
            boolean _ = process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException _) {
            // it is running: the program ends
        }
        PrivateFolder.remove(folder);
    }
}
