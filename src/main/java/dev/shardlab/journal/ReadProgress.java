package dev.shardlab.journal;

/** Who is told, now and then, how much has been read of a session that may be gigabytes. */
@FunctionalInterface
public interface ReadProgress {

    ReadProgress UNHEARD = (_, _) -> {};

    void read(long bytes, long ofBytes);
}
