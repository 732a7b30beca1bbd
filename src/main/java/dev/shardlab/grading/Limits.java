package dev.shardlab.grading;

import java.time.Duration;

/**
 * What a run of judging may take.
 *
 * @param children how many child machines judge at once, 1 or more
 * @param heapMegabytes how large the heap of each is, 64 or more
 * @param patience how long one submission may take, on the clock on the wall
 */
public record Limits(int children, int heapMegabytes, Duration patience) {

    private static final int USUAL_HEAP_MEGABYTES = 512;
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_CHILDREN_BY_ITSELF = 8;

    /** One child for each processor, but not more than eight. */
    public static Limits usual() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Limits(Math.min(processors, MOST_CHILDREN_BY_ITSELF), USUAL_HEAP_MEGABYTES, USUAL_PATIENCE);
    }
}
