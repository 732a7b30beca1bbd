package dev.shardlab.state.queue;

/** Something that is due at a time; among equal times by its number. */
record Due(long micros, long number) implements Comparable<Due> {

    @Override
    public int compareTo(Due other) {
        int byTime = Long.compare(micros, other.micros);
        return byTime == 0 ? Long.compare(number, other.number) : byTime;
    }
}
