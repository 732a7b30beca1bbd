package dev.shardlab.model.queue;

import dev.shardlab.model.Caller;

/**
 * One of the workers of a queue that share a name: behind it stands the number of each, {@code packers-2}.
 *
 * @param fleet the name they share; of somebody without a number the whole name
 * @param number from 1; 0 for none
 */
public record FleetWorker(String fleet, int number) {

    private static final int MOST_DIGITS = 7;

    /** Of anybody who takes messages, also of one who stands alone. */
    public static FleetWorker of(Caller worker) {
        String name = worker.name();
        int dash = name.lastIndexOf('-');
        String digits = name.substring(dash + 1);
        boolean numbered = dash > 0 && digits.matches("\\d+") && digits.length() <= MOST_DIGITS;
        return numbered ? new FleetWorker(name.substring(0, dash), Integer.parseInt(digits)) : new FleetWorker(name, 0);
    }

    @Override
    public String toString() {
        return number == 0 ? fleet : fleet + "-" + number;
    }
}
