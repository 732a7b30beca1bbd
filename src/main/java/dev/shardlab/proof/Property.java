package dev.shardlab.proof;

import java.util.Optional;

/** Something that is to hold of every experiment. */
public interface Property {

    /** The claim as a sentence without its full stop. */
    String words();

    /** How the experiment shows that it does not hold, in words; empty if it holds. */
    Optional<String> refutedBy(Experiment experiment);
}
