package dev.shardlab.live;

import dev.shardlab.state.kinesis.RecordArchive;

/** Who is told of every deed: on the engine thread, in order, before it takes effect. */
public interface JournalKeeper {

    /** Nobody listens. */
    JournalKeeper UNHEARD = _ -> {};

    void tell(JournalEntry deed);

    /** Asks to keep for good all that was told; whoever did it hears of its success only after this has returned. */
    default void commit() {}

    /** Where it is kept what clients ask, and what they asked before; asked for once. */
    default CallLog calls() {
        return CallLog.inMemory();
    }

    /** Where the details of records are kept that leave memory while clients ask, and are read again; asked for once. */
    default RecordArchive records() {
        return RecordArchive.NONE;
    }

    /** Nothing more will be told: the laboratory was closed and has done all that it was asked before. */
    default void end() {}
}
