package dev.shardlab.ui.transport;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.ActionWords;
import dev.shardlab.sim.Input;
import dev.shardlab.ui.session.BranchLine;
import dev.shardlab.words.page.ClockFace;
import java.util.List;

/** What there is to say of a branch. */
final class BranchWords {

    private static final int MOST_DEEDS = 6;

    private BranchWords() {}

    /** For who hears it: its name, where it leaves what, how much was done, whether it is shown. */
    static String inShort(BranchLine line, ClockFace clock) {
        int deeds = line.done().size();
        return "Branch " + line.name()
                + (line.parent() == null
                        ? deeds == 0 ? ", the plan" : ", no longer the plan"
                        : ", leaves " + line.parent().name() + " at " + clock.read(line.from()))
                + (deeds == 0 ? ", no change" : deeds == 1 ? ", 1 change" : ", " + deeds + " changes")
                + (line.shown() ? ", shown" : "");
    }

    /** For who points at it: also what was done and when. */
    static String inFull(BranchLine line, ClockFace clock) {
        StringBuilder words = new StringBuilder(line.name());
        if (line.parent() != null) {
            words.append("\nleaves “%s” at %s".formatted(line.parent().name(), clock.read(line.from())));
        }
        List<Input> done = line.done();
        for (Input deed : done.subList(0, Math.min(MOST_DEEDS, done.size()))) {
            words.append("\n").append(said(deed.at(), clock)).append(ActionWords.of(deed.action()));
        }
        if (done.size() > MOST_DEEDS) {
            words.append("\nand ").append(done.size() - MOST_DEEDS).append(" more");
        }
        return words.toString();
    }

    private static String said(VirtualTime at, ClockFace clock) {
        return clock.read(at) + "  ";
    }
}
