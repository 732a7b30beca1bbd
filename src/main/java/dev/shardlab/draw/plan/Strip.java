package dev.shardlab.draw.plan;

import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Sketch;

/** The last seconds of a system, small: what its tile shows beside its words. */
@FunctionalInterface
public interface Strip {

    /** Nothing. */
    Strip NONE = (_, _) -> {};

    void paint(Sketch sketch, Area area);
}
