package dev.shardlab.sink.warehouse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.duckdb.DuckDBDriver;

/** Opens the database underneath. The first call loads it, some 70 MB. */
public final class Database {

    /** Rule D1 of what may be asked by a person, in its order, after the folder that may be read. */
    private static final List<String> OF_A_PERSON = List.of(
            "SET enable_external_access=false",
            "SET autoinstall_known_extensions=false",
            "SET autoload_known_extensions=false",
            "SET allow_community_extensions=false",
            "SET allow_persistent_secrets=false",
            "SET memory_limit='256MB'",
            "SET max_temp_directory_size='0B'",
            "SET threads=2",
            "SET lock_configuration=true");

    /** What Redshift does in another way than the database underneath. */
    private static final List<String> AS_REDSHIFT = List.of(
            "SET TimeZone='UTC'",
            "SET integer_division=true",
            "SET default_null_order='nulls_last_on_asc_first_on_desc'");

    private Database() {}

    /**
     * Opens the warehouse's file to load into it. Only files in the given folders can be read, and none but the warehouse's written.
     *
     * @param folders of the objects
     */
    static Connection open(Path file, Path spill, Collection<Path> folders) throws SQLException, WarehouseException {
        Connection connection = connect(file, new Properties());
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET memory_limit='512MB'");
            statement.execute("SET temp_directory=" + text(spill.toString()));
            statement.execute("SET max_temp_directory_size='4GB'");
            statement.execute("SET TimeZone='UTC'");
            for (String setting : locks(folders)) {
                statement.execute(setting);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Loads the database, so that what comes next is quick. */
    public static void load() throws SQLException, WarehouseException {
        connect(Path.of(""), new Properties()).close();
    }

    /**
     * Opens a copy of a warehouse for statements of a person: nothing can be written to it, nothing read outside of its folder, and no
     * setting changed any more.
     *
     * @param copy a file in a folder of its own
     */
    public static Connection openToAsk(Path copy) throws SQLException, WarehouseException {
        Properties settings = new Properties();
        settings.setProperty("access_mode", "READ_ONLY");
        settings.setProperty("jdbc_stream_results", "true");
        Connection connection = connect(copy, settings);
        try (Statement statement = connection.createStatement()) {
            for (String setting : AS_REDSHIFT) {
                statement.execute(setting);
            }
            statement.execute("SET allowed_directories=[" + text(real(copy.resolveSibling("."))) + "]");
            for (String setting : OF_A_PERSON) {
                statement.execute(setting);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Rule D1, as far as it is not about memory. */
    private static List<String> locks(Collection<Path> folders) throws WarehouseException {
        TreeSet<String> allowed = new TreeSet<>();
        for (Path folder : folders) {
            allowed.add(text(real(folder)));
        }
        return List.of(
                "SET allowed_directories=[" + String.join(",", allowed) + "]",
                "SET enable_external_access=false",
                "SET autoinstall_known_extensions=false",
                "SET autoload_known_extensions=false",
                "SET allow_community_extensions=false",
                "SET allow_persistent_secrets=false",
                "SET lock_configuration=true");
    }

    private static String real(Path folder) throws WarehouseException {
        try {
            return folder.toRealPath().toString();
        } catch (IOException e) {
            throw new WarehouseException("The folder of objects " + folder + " is not there.", e);
        }
    }

    private static Connection connect(Path file, Properties settings) throws SQLException, WarehouseException {
        try {
            Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + file, settings);
            if (connection == null) {
                throw new WarehouseException(
                        "The warehouse's file " + file + " has a name that its database does not take.");
            }
            return connection;
        } catch (LinkageError e) {
            throw new WarehouseException(
                    "The warehouse does not run on this machine: its database has no library for it.", e);
        }
    }

    /** A text as SQL writes it. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A name as SQL writes it, whatever it is. */
    static String name(String value) {
        return "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
