package dev.shardlab.sink.warehouse.query;

import dev.shardlab.sink.warehouse.Database;
import dev.shardlab.sink.warehouse.WarehouseException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The child process: loads the database, says that it is ready, is told by its standard input of a copy of the warehouse and a
 * statement, answers by its standard output, and ends. It ends also if its parent does not end it.
 */
final class SqlChild {

    static final int READY = 'R';

    /** Longer than its parent's patience: this is for a parent that is no more. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    private static final int MAX_ASKED_BYTES = 1 << 20;

    private SqlChild() {}

    public static void main(String[] args) throws IOException {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        byte[] answer;
        try {
            Database.load();
            out.write(READY);
            out.flush();
            answer = answered();
        } catch (SQLException | WarehouseException e) {
            answer = QueryAnswerFormat.refused("The warehouse cannot be asked: " + e.getMessage());
        }
        out.write(answer);
        out.flush();
        Runtime.getRuntime().halt(0);
    }

    /** The copy's place, a line break, the statement, and the end; nothing at all if the parent is no more. */
    private static byte[] answered() throws IOException, SQLException, WarehouseException {
        String asked =
                new String(new FileInputStream(FileDescriptor.in).readNBytes(MAX_ASKED_BYTES), StandardCharsets.UTF_8);
        int end = asked.indexOf('\n');
        if (end < 0) {
            Runtime.getRuntime().halt(1);
        }
        Thread.ofPlatform().daemon().start(SqlChild::endInTime);
        try (Connection connection = Database.openToAsk(Path.of(asked.substring(0, end)))) {
            return new Answering(connection).answer(asked.substring(end + 1));
        }
    }

    private static void endInTime() {
        try {
            Thread.sleep(LONGEST_ANSWER);
        } catch (InterruptedException _) {
            // it ends
        }
        Runtime.getRuntime().halt(1);
    }
}
