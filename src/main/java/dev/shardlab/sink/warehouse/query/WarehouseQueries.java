package dev.shardlab.sink.warehouse.query;

import dev.shardlab.sink.warehouse.Warehouse;
import dev.shardlab.sink.warehouse.WarehouseException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Asks a warehouse what a person types: each statement in a process of its own, over a copy of its own. For any thread; a question
 * takes its time.
 */
public final class WarehouseQueries implements AutoCloseable {

    private static final int MAX_CHARACTERS = 10_000;

    private final Warehouse warehouse;
    private final QueryLimits limits;
    private @Nullable SqlProcess prepared;

    /** Questions to one warehouse. */
    public WarehouseQueries(Warehouse warehouse) {
        this(warehouse, QueryLimits.usual());
    }

    WarehouseQueries(Warehouse warehouse, QueryLimits limits) {
        this.warehouse = warehouse;
        this.limits = limits;
    }

    /** Starts the process for the next question before there is one: a second less to wait then. Worth it while somebody types. */
    public synchronized void prepare() {
        SqlProcess present = prepared;
        if (present == null || !present.isAlive()) {
            close();
            try {
                prepared = SqlProcess.start(limits);
            } catch (IOException _) {
                // who asks will be told
            }
        }
    }

    private synchronized @Nullable SqlProcess takePrepared() {
        SqlProcess taken = prepared;
        prepared = null;
        return taken;
    }

    /** Asks, and waits for the answer; a refusal says in sentences why there are no rows. */
    public QueryAnswer ask(String statement) {
        if (statement.length() > MAX_CHARACTERS) {
            return new QueryAnswer.Refused("A statement may have 10,000 characters.");
        }
        SqlProcess ready = takePrepared();
        try (SqlProcess process = ready != null ? ready : SqlProcess.start(limits)) {
            Path copy = process.copy();
            warehouse.copyTo(copy);
            return process.ask(statement, copy);
        } catch (WarehouseException e) {
            return new QueryAnswer.Refused(e.why());
        } catch (IOException e) {
            return new QueryAnswer.Refused("No process could be started to ask the warehouse: " + e.getMessage() + ".");
        }
    }

    /** Ends what was prepared. */
    @Override
    public synchronized void close() {
        SqlProcess present = takePrepared();
        if (present != null) {
            present.close();
        }
    }
}
