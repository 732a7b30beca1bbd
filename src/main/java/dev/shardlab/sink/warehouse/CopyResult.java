package dev.shardlab.sink.warehouse;

import java.util.List;

/** What became of a COPY. */
public sealed interface CopyResult {

    /** The first rows that were not as the table wants them; a thousand at most. */
    List<LoadError> errors();

    /** What the service would say of it. */
    String message();

    /**
     * The table has the rows now.
     *
     * @param rows how many came in
     * @param objects from how many objects
     * @param before how many objects of the manifest had been loaded before, and were not again
     */
    record Loaded(String table, long rows, int objects, int before, List<LoadError> errors) implements CopyResult {

        /** Takes the errors as they are at that moment. */
        public Loaded {
            errors = List.copyOf(errors);
        }

        @Override
        public String message() {
            return "Load into table '" + table + "' completed, " + rows + " record(s) loaded successfully.";
        }
    }

    /**
     * Nothing came in.
     *
     * @param why in a sentence
     */
    record Failed(String table, String why, List<LoadError> errors) implements CopyResult {

        /** Takes the errors as they are at that moment. */
        public Failed {
            errors = List.copyOf(errors);
        }

        @Override
        public String message() {
            return "Load into table '" + table + "' failed.  " + why;
        }
    }
}
