package dev.shardlab.draw.paper;

import dev.shardlab.draw.item.StageItem;
import java.util.ArrayList;
import java.util.List;

/**
 * The items of all tokens without an object for each: a token's number is the number of its section in the upper bits and its
 * place in the section in the lower {@value #OFFSET_BITS}.
 */
public final class ItemBook implements Picture.ItemOf {

    private static final int OFFSET_BITS = 40;
    private static final long OFFSET_MASK = (1L << OFFSET_BITS) - 1;

    private final List<Section> sections = new ArrayList<>();

    /** Begins a section; its tokens are numbered from the answer on. */
    public long begin(Section section) {
        sections.add(section);
        return (sections.size() - 1L) << OFFSET_BITS;
    }

    /** The number of an item that stands alone. */
    public long one(StageItem item) {
        return begin(new Section.One(item));
    }

    @Override
    public StageItem of(long number) {
        return sections.get((int) (number >>> OFFSET_BITS)).item(number & OFFSET_MASK);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemBook that && sections.equals(that.sections);
    }

    @Override
    public int hashCode() {
        return sections.hashCode();
    }
}
