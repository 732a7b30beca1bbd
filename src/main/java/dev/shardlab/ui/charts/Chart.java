package dev.shardlab.ui.charts;

import dev.shardlab.metrics.kit.MetricUnit;
import dev.shardlab.metrics.kit.Statistic;
import java.util.List;

/** What there is a chart of. */
sealed interface Chart permits StreamChart, QueueChart, DeliveryChart {

    /** Which one of its kind is left out where there is no room for all: the first 0. */
    int goes();

    /** @param beside whether another future is shown beside, and so one line of each */
    String title(boolean beside);

    /** What it shows, with its names. */
    String explanation();

    MetricUnit unit();

    Statistic statistic();

    /** Its lines; may be none. */
    List<ChartTrack> tracks(ChartMoment moment);

    /** One line of a future as a whole, beside that of another one. */
    ChartTrack ofFuture(ChartMoment moment, String name, Dash dash);

    /**
     * Of when the value at the playhead is.
     *
     * @param period how long a period is
     */
    String when(String period);

    /**
     * What a line says at the playhead.
     *
     * @param period how long a period is
     */
    String inWords(ChartTrack track, String period);

    /** Why there is no line. */
    String noTrack();
}
