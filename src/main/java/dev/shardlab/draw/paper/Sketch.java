package dev.shardlab.draw.paper;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Mark.Fill;
import dev.shardlab.draw.paper.Mark.Stroke;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the painters draw on: collects marks, tokens, density, labels and items, and knows the size of one unit. */
public final class Sketch {

    private static final double CALM_UNIT_WIDTH = 960;
    private static final double CALM_UNIT_HEIGHT = 600;
    private static final double SMALLEST_UNIT = 0.86;
    private static final double LARGEST_UNIT = 2.4;
    private static final double TOKEN = 7;

    private final View view;
    private final double unit;
    private final Density density = new Density();
    private final Tokens tokens;
    private final ItemBook items = new ItemBook();
    private final List<Mark> shapes = new ArrayList<>();
    private final List<Mark> onTop = new ArrayList<>();
    private final List<Mark> texts = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Picture.Handle> handles = new ArrayList<>();
    private final Map<Difference, Area> differing = new LinkedHashMap<>();
    private final List<StageItem> headed = new ArrayList<>();
    private final Set<Sign> shown = EnumSet.noneOf(Sign.class);
    private final Set<Sign.Part> parts = EnumSet.noneOf(Sign.Part.class);
    private final Labels labels;

    /**
     * An empty one. On a view of 960 by 600 pixels a unit is 1 pixel; it grows with the view, from 0.86 to 2.4 pixels. A token
     * is 7 units wide.
     */
    public Sketch(View view) {
        this.view = view;
        unit = Math.clamp(
                Math.min(view.width() / CALM_UNIT_WIDTH, view.height() / CALM_UNIT_HEIGHT),
                SMALLEST_UNIT,
                LARGEST_UNIT);
        tokens = new Tokens((float) (TOKEN * unit));
        labels = new Labels(new Area(0, 0, view.width(), view.height()), texts);
    }

    /** What the keys in view look like; asked for when all records are drawn. */
    KeyLooks looks() {
        KeyLooks.Seen seen = new KeyLooks.Seen();
        tokens.seeKeys(seen);
        density.seeKeys(seen);
        return seen.looks();
    }

    /**
     * The picture of all that was drawn, with the text on top. To be called once, at the end: only now the keys in view get
     * their patterns.
     */
    public Picture finish() {
        KeyLooks looks = looks();
        tokens.dress(looks);
        density.dress(looks);
        List<Mark> marks = new ArrayList<>(shapes.size() + onTop.size() + texts.size());
        marks.addAll(shapes);
        marks.addAll(onTop);
        marks.addAll(texts);
        return new Picture(view, marks, density, tokens, notes, handles, items);
    }

    /** How the picture is looked at; its size is that of the stage, in pixels. */
    public View view() {
        return view;
    }

    /** So many units in pixels; everything but the hash and age scales is measured in units, which grow with the stage. */
    public double units(double units) {
        return units * unit;
    }

    /** Whether no record and no upright line is drawn in an area so far. */
    public boolean isClear(Area area) {
        return !tokens.touch(area) && !density.touches(area) && shapes.stream().noneMatch(mark -> crosses(mark, area));
    }

    /** Whether what is drawn over an area hides no record, no upright line and no buttons, and lies across the edge of no panel. */
    boolean coversNothing(Area area) {
        return isClear(area)
                && handles.stream().noneMatch(handle -> areaOf(handle).touches(area))
                && shapes.stream().noneMatch(mark -> isPanelUnderEdgeOf(mark, area));
    }

    private static Area areaOf(Picture.Handle handle) {
        return new Area(handle.x(), handle.y(), handle.x() + handle.width(), handle.y() + handle.height());
    }

    private static boolean isPanelUnderEdgeOf(Mark mark, Area area) {
        if (!(mark instanceof Mark.Box box) || box.fillRole() != Role.PANEL) {
            return false;
        }
        Area panel = new Area(box.x(), box.y(), box.x() + box.width(), box.y() + box.height());
        return panel.touches(area) && !panel.holds(area);
    }

    private static boolean crosses(Mark mark, Area area) {
        return mark instanceof Mark.Line line
                && line.above()
                && new Area(line.x1() - 1, line.y1(), line.x2() + 1, line.y2()).touches(area);
    }

    /** Says that a sign is on the stage that is neither a token nor a cell. */
    public void show(Sign sign) {
        shown.add(sign);
    }

    /** Says that a part is on the stage whose signs are explained. */
    public void explain(Sign.Part part) {
        parts.add(part);
    }

    /** What is on the stage. */
    Set<Sign.Part> parts() {
        return parts;
    }

    /** Which signs are on the stage so far. */
    Set<Sign> shown() {
        Set<Sign> all = EnumSet.copyOf(shown);
        for (int i = 0; i < tokens.size(); i++) {
            all.add(Sign.of(tokens.kind(i)));
        }
        if (density.size() > 0) {
            all.add(Sign.RECORD);
            all.add(Sign.DENSITY);
        }
        if (!view.differences().isEmpty()) {
            all.add(Sign.DIFFERENCE);
        }
        return all;
    }

    /** To which cells are added, in pixels, for places with too many records for tokens. */
    public Density density() {
        return density;
    }

    /** To which single records and messages are added, in pixels, later ones on top. */
    public Tokens tokens() {
        return tokens;
    }

    /** Which gives out the numbers by which tokens and cells name what they stand for. */
    public ItemBook items() {
        return items;
    }

    /** By which text finds its place, in pixels: who asks first has it. */
    public Labels labels() {
        return labels;
    }

    /** Adds a shape over those before it, below those that are drawn on top, and below all text. */
    public void draw(Mark mark) {
        shapes.add(mark);
    }

    /** Adds a shape over all that are not drawn on top, but below all text; it does not count in {@link #isClear}. */
    public void drawOnTop(Mark mark) {
        onTop.add(mark);
    }

    /**
     * Draws a straight line that cannot be pointed at.
     *
     * @param x1 pixels, as the other three of its ends
     * @param width units
     * @param above whether it lies above the tokens
     */
    public void line(
            double x1, double y1, double x2, double y2, double width, Stroke stroke, Role role, boolean above) {
        draw(new Mark.Line(x1, y1, x2, y2, units(width), stroke, role, 1, above, null));
    }

    /**
     * Draws a box in the colours of a panel, below the tokens.
     *
     * @param area pixels
     * @param corner the radius of its corners, units
     * @param item what it means to who points at it
     */
    public void panel(Area area, double corner, StageItem item) {
        box(area, corner, Role.PANEL, Role.PANEL_LINE, item);
    }

    /**
     * Draws a filled box below the tokens.
     *
     * @param area pixels
     * @param corner the radius of its corners, units
     * @param line the colour of its outline; null for none
     * @param item what it means to who points at it; null if it cannot be pointed at
     */
    public void box(Area area, double corner, Role fill, @Nullable Role line, @Nullable StageItem item) {
        draw(new Mark.Box(
                area.left(),
                area.top(),
                area.width(),
                area.height(),
                units(corner),
                Fill.SOLID,
                fill,
                line,
                Stroke.SOLID,
                1,
                false,
                item));
    }

    /** Outlines what is selected or pointed at by narration, if {@code item} is, and keeps in mind where it is. */
    public void spot(StageItem item, Area area) {
        for (Difference difference : view.differences()) {
            if (difference.item().equals(item)) {
                differing.put(difference, area);
            }
        }
        boolean selected = item.equals(view.selected());
        if (selected || view.pointsAt(item)) {
            double around = units(3);
            onTop.add(new Mark.Box(
                    area.left() - around,
                    area.top() - around,
                    area.width() + 2 * around,
                    area.height() + 2 * around,
                    units(7),
                    Fill.NONE,
                    Role.ACCENT,
                    Role.ACCENT,
                    Stroke.SOLID,
                    selected ? 1 : 0.65,
                    true,
                    null));
        }
    }

    /** Of a thing as a whole is told in its headings what differs. */
    void tellInHeading(StageItem item) {
        headed.add(item);
    }

    /** Whether that is so; where it is a tile it has no headings. */
    boolean isToldInHeading(StageItem item) {
        return headed.contains(item);
    }

    /** Where things lie at which another future differs. */
    Map<Difference, Area> differing() {
        return differing;
    }

    /** Says in words what a mark shows. */
    public void note(Note note) {
        notes.add(note);
    }

    /** How far to the right words about a thing may go: to where its controls begin, if it has some. */
    double wordsUntil(StageItem item, Area area) {
        return handles.stream()
                .filter(handle -> handle.item().equals(item))
                .mapToDouble(Picture.Handle::x)
                .min()
                .orElse(area.right());
    }

    /** Keeps a place free for the controls of a thing. */
    public void handle(StageItem item, Area area) {
        handles.add(new Picture.Handle(item, area.left(), area.top(), area.width(), area.height()));
    }

    /** A ring around the middle of a token. */
    public void ring(double x, double y, double opacity) {
        double radius = tokens.sizePx() / 2 + units(3);
        onTop.add(new Mark.Box(
                x - radius,
                y - radius,
                2 * radius,
                2 * radius,
                radius * 0.55,
                Fill.NONE,
                Role.ACCENT,
                Role.TEXT,
                Stroke.SOLID,
                opacity,
                true,
                null));
    }

    /** Words of usual size, 11 units. They have no place yet, lie above the tokens and cannot be pointed at. */
    public Label label(String text, Role role) {
        return new Label(text, Mark.Font.LABEL, units(11), role, true, null);
    }

    /**
     * Semibold words, 11.5 units: the name of a thing, or what matters most of it. They have no place yet, lie above the
     * tokens and cannot be pointed at.
     */
    public Label strong(String text, Role role) {
        return new Label(text, Mark.Font.LABEL_STRONG, units(11.5), role, true, null);
    }

    /** Words of the smallest size, 10 units. They have no place yet, lie above the tokens and cannot be pointed at. */
    public Label small(String text, Role role) {
        return new Label(text, Mark.Font.LABEL, units(10), role, true, null);
    }

    /**
     * Numbers or names that must line up, 10 units, in characters of one width. They have no place yet, lie above the tokens and
     * cannot be pointed at.
     */
    public Label mono(String text, Role role) {
        return new Label(text, Mark.Font.MONO, units(10), role, true, null);
    }

    /** The type size of the smallest words. */
    public double smallest() {
        return units(10);
    }

    /** The heading of a column, 10 units, faint. It has no place yet, lies above the tokens and cannot be pointed at. */
    public Label heading(String text) {
        return new Label(text, Mark.Font.HEADING, units(10), Role.TEXT_FAINT, true, null);
    }
}
