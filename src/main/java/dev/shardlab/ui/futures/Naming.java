package dev.shardlab.ui.futures;

import dev.shardlab.live.Branch;
import dev.shardlab.sim.ActionWords;
import dev.shardlab.sim.Input;
import dev.shardlab.words.page.ClockFace;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What two futures are called, and how each is where they differ, in words.
 *
 * @param here the name of the one that the session plays
 * @param hereIs how it is: {@code 2 shards}; empty where there is nothing to say
 * @param there the name of the other one
 * @param thereIs how that one is
 */
public record Naming(String here, String hereIs, String there, String thereIs) {

    private static final int MOST_TOLD = 3;

    /** Two branches of one laboratory: each has had something done to it that the other has not. */
    static Naming of(Branch here, Branch there) {
        return new Naming(here.name(), doneOnlyTo(here, there), there.name(), doneOnlyTo(there, here));
    }

    private static String doneOnlyTo(Branch one, Branch other) {
        ClockFace clock = new ClockFace(one.setup().start());
        List<Input> known = other.inputs();
        List<Input> own =
                one.inputs().stream().filter(input -> !known.contains(input)).toList();
        String told = own.stream()
                .limit(MOST_TOLD)
                .map(input -> doneTo(one, input, clock))
                .collect(Collectors.joining(", "));
        return own.size() <= MOST_TOLD ? told : told + " and " + (own.size() - MOST_TOLD) + " more";
    }

    private static String doneTo(Branch one, Input input, ClockFace clock) {
        String at = "at " + clock.read(input.at());
        String words = ActionWords.of(input.action());
        return (words.equals(one.name()) ? "done" : words) + " " + at;
    }
}
