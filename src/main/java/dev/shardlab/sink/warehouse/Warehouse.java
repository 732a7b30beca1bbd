package dev.shardlab.sink.warehouse;

import dev.shardlab.sink.disk.PrivateFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The warehouse of a laboratory: tables in one file of a folder of its own. It is open only while something is done with it, so that the
 * file can be copied whole at any other time. For any thread; one waits for the other.
 */
public final class Warehouse {

    private static final String FILE = "warehouse.duckdb";
    private static final long MAX_BYTES = 2L << 30;

    private final Path folder;

    /** @param folder where its file lies, or will: made when it is needed */
    public Warehouse(Path folder) {
        this.folder = folder;
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException, WarehouseException;
    }

    /**
     * Makes a table.
     *
     * @throws WarehouseException if there is one of this name with other columns
     */
    public synchronized void create(TableDefinition table) throws WarehouseException {
        work(List.of(), connection -> {
            Optional<TableDefinition> present = table(connection, table.name());
            if (present.isEmpty()) {
                make(connection, table);
            } else if (!present.get().equals(table)) {
                throw new WarehouseException("There is a table " + table.name() + " already, of other columns.");
            }
            return table;
        });
    }

    private static void make(Connection connection, TableDefinition table) throws SQLException {
        StringBuilder columns = new StringBuilder();
        for (Column column : table.columns()) {
            columns.append(columns.isEmpty() ? "" : ", ")
                    .append(Database.name(column.name()))
                    .append(' ')
                    .append(column.type().stored());
        }
        run(connection, "CREATE TABLE " + Database.name(table.name()) + " (" + columns + ")");
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO definitions VALUES (?, ?)")) {
            statement.setString(1, table.name());
            statement.setString(2, table.toString());
            statement.execute();
        }
        connection.commit();
    }

    /** The tables that were made, by their names. */
    public synchronized List<TableDefinition> tables() throws WarehouseException {
        return work(List.of(), connection -> {
            List<TableDefinition> tables = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT statement FROM definitions ORDER BY name")) {
                while (rows.next()) {
                    tables.add(TableDefinition.read(rows.getString(1)));
                }
            }
            return tables;
        });
    }

    private static Optional<TableDefinition> table(Connection connection, String name)
            throws SQLException, WarehouseException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT statement FROM definitions WHERE name = ?")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(TableDefinition.read(rows.getString(1))) : Optional.empty();
            }
        }
    }

    /**
     * Loads the objects of a manifest into a table, all or nothing. An object that was loaded into the table before is not loaded again:
     * that it was is written in the same transaction.
     *
     * @param at when, as the tables of loads will say
     * @throws WarehouseException if it cannot be tried: no such table, column, manifest or object
     */
    public synchronized CopyResult copy(CopyCommand command, ObjectFiles objects, Instant at)
            throws WarehouseException {
        refuseIfFull();
        Map<S3Url, Path> files = new LinkedHashMap<>();
        for (Map.Entry<S3Url, Path> file :
                Manifest.read(command.manifest(), objects).entrySet()) {
            files.put(file.getKey(), absolute(file.getValue()));
        }
        Set<Path> folders = new TreeSet<>();
        for (Path file : files.values()) {
            folders.add(file.resolveSibling("."));
        }
        return work(folders, connection -> {
            TableDefinition table = table(connection, command.table())
                    .orElseThrow(() -> new WarehouseException("There is no table " + command.table() + "."));
            return copy(connection, command, table, files, at);
        });
    }

    private void refuseIfFull() throws WarehouseException {
        Path file = folder.resolve(FILE);
        try {
            if (Files.exists(file) && Files.size(file) > MAX_BYTES) {
                throw new WarehouseException("The warehouse is full: its file may have 2 GiB.");
            }
        } catch (IOException e) {
            throw new WarehouseException("The warehouse's file cannot be looked at: " + e.getMessage() + ".", e);
        }
    }

    private static Path absolute(Path file) throws WarehouseException {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new WarehouseException("The file " + file + " of an object cannot be read.", e);
        }
    }

    private static CopyResult copy(
            Connection connection, CopyCommand command, TableDefinition table, Map<S3Url, Path> files, Instant at)
            throws SQLException, WarehouseException {
        List<Column> columns = columns(command, table);
        LoadTables loads = new LoadTables(connection, table.name(), at);
        Map<S3Url, Path> fresh = loads.notYetLoaded(files);
        int before = files.size() - fresh.size();
        if (fresh.isEmpty()) {
            return new CopyResult.Loaded(table.name(), 0, 0, before, List.of());
        }
        Staging staging = new Staging(connection, table, columns, command.options());
        try {
            staging.read(fresh);
        } catch (Staging.Unreadable e) {
            return failed(connection, loads, table, List.of(e.error()));
        }
        long wrong = staging.wrongRows();
        List<LoadError> errors = wrong == 0 ? List.of() : staging.errors();
        if (wrong > command.options().maxErrors()) {
            return failed(connection, loads, table, errors);
        }
        long rows = staging.write();
        loads.tellErrors(errors);
        loads.tellLoaded(staging.rowsOfEach());
        connection.commit();
        return new CopyResult.Loaded(table.name(), rows, fresh.size(), before, errors);
    }

    private static CopyResult failed(
            Connection connection, LoadTables loads, TableDefinition table, List<LoadError> errors)
            throws SQLException {
        connection.rollback();
        loads.tellErrors(errors);
        connection.commit();
        return new CopyResult.Failed(table.name(), "Check 'stl_load_errors' system table for details.", errors);
    }

    private static List<Column> columns(CopyCommand command, TableDefinition table) throws WarehouseException {
        if (command.columns().isEmpty()) {
            return table.columns();
        }
        List<Column> columns = new ArrayList<>();
        for (String name : command.columns()) {
            Column column = table.column(name)
                    .orElseThrow(
                            () -> new WarehouseException("The table " + table.name() + " has no column " + name + "."));
            if (columns.contains(column)) {
                throw new WarehouseException("The column " + name + " is filled twice.");
            }
            columns.add(column);
        }
        for (Column column : table.columns()) {
            if (column.required() && !columns.contains(column)) {
                throw new WarehouseException("The column " + column.name() + " must have a value and is not filled.");
            }
        }
        return columns;
    }

    /**
     * Copies the whole warehouse into a file, as it is at that moment.
     *
     * @param file that is not there yet
     */
    public synchronized void copyTo(Path file) throws WarehouseException {
        work(List.of(), _ -> file);
        try {
            PrivateFolder.newFile(file);
            try (OutputStream out = Files.newOutputStream(file)) {
                Files.copy(folder.resolve(FILE), out);
            }
        } catch (IOException e) {
            throw new WarehouseException("The warehouse could not be copied: " + e.getMessage() + ".", e);
        }
    }

    private <T> T work(Collection<Path> folders, Work<T> work) throws WarehouseException {
        Path file = folder.resolve(FILE);
        try {
            PrivateFolder.make(folder);
            try (Connection connection = Database.open(file, folder.resolve("spilled"), folders)) {
                PrivateFolder.close(file);
                connection.setAutoCommit(false);
                LoadTables.make(connection);
                connection.commit();
                return work.with(connection);
            }
        } catch (SQLException e) {
            throw new WarehouseException(
                    "The warehouse could not do that: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                            + ".",
                    e);
        } catch (IOException e) {
            throw new WarehouseException("The warehouse has no folder: " + e.getMessage() + ".", e);
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
