package dev.shardlab.ui.session;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Action;

/** What somebody did at the window, and at which time of the experiment. */
public record Done(Action action, VirtualTime at) {}
