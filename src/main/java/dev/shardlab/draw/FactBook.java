package dev.shardlab.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * The facts of all tokens without an object for each: a token's number is the number of its section in the upper bits and its
 * place in the section in the lower {@value #OFFSET_BITS}.
 */
final class FactBook implements Picture.FactOf {

    private static final int OFFSET_BITS = 40;
    private static final long OFFSET_MASK = (1L << OFFSET_BITS) - 1;

    private final List<Section> sections = new ArrayList<>();

    /** Begins a section; its tokens are numbered from the answer on. */
    long begin(Section section) {
        sections.add(section);
        return (sections.size() - 1L) << OFFSET_BITS;
    }

    /** The number of a fact that stands alone. */
    long one(Fact fact) {
        return begin(new Section.One(fact));
    }

    @Override
    public Fact of(long number) {
        return sections.get((int) (number >>> OFFSET_BITS)).fact(number & OFFSET_MASK);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactBook that && sections.equals(that.sections);
    }

    @Override
    public int hashCode() {
        return sections.hashCode();
    }
}
