package dev.shardlab.ui.session;

import dev.shardlab.live.Branch;
import dev.shardlab.model.VirtualTime;
import java.util.List;

/** The branches of a laboratory, one of which is played. What is asked for here is there with one of the next looks. */
public interface Tree {

    /** All there are, by number; the trunk is the first. */
    List<Branch> branches();

    /** The one that is played. */
    Branch shown();

    /** Plays another one. */
    void switchTo(Branch branch);

    /** Makes a branch of the one that is played, without a change, and plays it. */
    void fork(VirtualTime at, String name);

    void rename(Branch branch, String name);

    /** Takes a branch out of the tree that is not played; not the trunk. */
    void delete(Branch branch);
}
