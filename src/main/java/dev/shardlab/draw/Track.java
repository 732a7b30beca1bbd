package dev.shardlab.draw;

import dev.shardlab.state.GroupState;

/**
 * A consumer group on the stage: its own sign and colour, the same everywhere.
 *
 * @param place its place among all groups, from 0
 * @param row its place among the groups of its stream, from 0
 */
record Track(GroupState group, int place, int row) {

    Role role() {
        return Role.group(place);
    }

    Glyph glyph() {
        return Glyph.of(place);
    }

    Fact fact() {
        return new Fact.OfGroup(group.name());
    }
}
