package dev.shardlab.state.kinesis;

import org.jspecify.annotations.Nullable;

/**
 * Where keys, payloads and hash keys of records are kept that leave memory, to be read again. It may lose any of them at any time:
 * what it does not have is brought back by {@link RecordRecall}.
 */
@FunctionalInterface
public interface RecordArchive {

    /** Keeps nothing: all that leaves memory is recalled. */
    RecordArchive NONE = () -> History.NOTHING;

    /** A part of it for the record logs of one history. */
    History begin();

    /** What is kept of one history's own records. Any thread. */
    interface History {

        History NOTHING = new History() {
            @Override
            public void keep(RecordStretch stretch) {}

            @Override
            public boolean keeps(long from, long to) {
                return true; // to ask for it again would change nothing
            }

            @Override
            public @Nullable ArchivedRecords find(int shard, long index, long number) {
                return null;
            }

            @Override
            public void release(long from, long to) {}
        };

        /** Begins to keep a stretch that is still in memory, and returns at once. */
        void keep(RecordStretch stretch);

        /** Whether it has the records with numbers {@code from} to before {@code to}, or need not be asked to {@link #keep} them. */
        boolean keeps(long from, long to);

        /**
         * Reads a record, and neighbours of it.
         *
         * @param shard the {@linkplain ShardLog#ordinal ordinal} of its log
         * @param index its place in the shard
         * @param number its place in the history
         * @return null if it does not have it
         */
        @Nullable
        ArchivedRecords find(int shard, long index, long number);

        /** Nobody asks any more for records with numbers {@code from} to before {@code to}. */
        void release(long from, long to);
    }
}
