package dev.shardlab.sim.producer;

/** The files a run was given, by the names under which its setup speaks of them. */
@FunctionalInterface
public interface InputFiles {

    /** The file of this name. One that is missing or empty is a file too: its first line says what is wrong, or there is none. */
    InputFile file(String name);
}
