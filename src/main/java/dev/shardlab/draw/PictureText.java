package dev.shardlab.draw;

import dev.shardlab.draw.client.ClientItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.paper.Density;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.draw.producer.ProducerItem;

/**
 * A picture in characters: first drawn, then told. It is made from the picture alone, so it shows what the screen shows; the same
 * picture gives the same text on every machine.
 */
public final class PictureText {

    private static final int COLUMNS = 132;
    private static final String KEYS = "abcdefgh";
    private static final String SHADES = "░▒▓█";

    private final Picture picture;
    private final CharGrid grid;

    private PictureText(Picture picture) {
        this.picture = picture;
        grid = new CharGrid(picture.view(), COLUMNS);
    }

    /**
     * A picture as lines of text: the drawing, 132 characters wide, then how many records are where, what the signs mean, and
     * the notes.
     */
    public static String of(Picture picture) {
        PictureText text = new PictureText(picture);
        text.draw();
        return text.grid.text() + "\n" + text.tell();
    }

    private void draw() {
        picture.marks().stream().filter(Mark.Text.class::isInstance).forEach(this::draw);
        drawShapes(false);
        Density density = picture.density();
        for (int i = 0; i < density.size(); i++) {
            int shade = (int) (density.opacity(i) * SHADES.length() * 0.999);
            grid.put(
                    grid.column(density.left(i) + density.width(i) / 2),
                    grid.row(density.top(i) + density.height(i) / 2),
                    SHADES.charAt(shade));
        }
        Tokens tokens = picture.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            grid.put(grid.column(tokens.x(i)), grid.row(tokens.y(i)), sign(tokens, i));
        }
        drawShapes(true);
    }

    private void drawShapes(boolean above) {
        picture.marks().stream()
                .filter(mark -> mark.above() == above && !(mark instanceof Mark.Text))
                .forEach(this::draw);
    }

    private static char sign(Tokens tokens, int i) {
        return switch (tokens.kind(i)) {
            case RECORD -> KEYS.charAt(tokens.colour(i));
            case REFUSED -> 'x';
            case READ, HIDDEN -> 'o';
            case MANY -> Character.toUpperCase(KEYS.charAt(tokens.colour(i)));
            case SELECTED -> '@';
        };
    }

    private void draw(Mark mark) {
        switch (mark) {
            case Mark.Box box -> draw(box);
            case Mark.Line line -> draw(line);
            case Mark.Curve _ -> {}
            case Mark.Shape shape -> {
                double x = (shape.corners().get(0)
                                + shape.corners().get(shape.corners().size() / 4 * 2))
                        / 2;
                grid.put(grid.column(x), grid.row(shape.corners().get(1)), '◆');
            }
            case Mark.Text text -> grid.write(text.text(), text.x(), text.y(), text.anchor());
        }
    }

    private void draw(Mark.Box box) {
        double right = box.x() + box.width();
        double bottom = box.y() + box.height();
        boolean drawn = grid.column(box.x()) + 2 < grid.column(right) && grid.row(box.y()) < grid.row(bottom);
        if (box.lineRole() != null && drawn) {
            grid.box(box.x(), box.y(), right, bottom, box.stroke() != Mark.Stroke.SOLID);
        } else if (box.item() instanceof StreamItem.OfHashAxis) {
            grid.vertical(box.x(), box.y(), bottom, '▌');
        }
    }

    private void draw(Mark.Line line) {
        boolean drawn = line.x1() == line.x2() && grid.row(line.y1()) + 1 < grid.row(line.y2());
        if (drawn) {
            char sign =
                    switch (line.stroke()) {
                        case SOLID -> line.role() == Role.EXPIRY ? '║' : '┃';
                        case DASHED -> '┆';
                        case DOTTED -> '·';
                    };
            grid.vertical(line.x1(), line.y1(), line.y2(), sign);
        }
    }

    private String tell() {
        long stored = 0;
        long underWay = 0;
        long refused = 0;
        long read = 0;
        for (int i = 0; i < picture.tokens().size(); i++) {
            boolean crossed = picture.tokens().kind(i) == Tokens.Kind.REFUSED;
            switch (picture.item(i)) {
                case StreamItem.OfRecord _ -> stored++;
                case ClientItem.OfArrivals landing -> stored += landing.records();
                case ClientItem.OfThrottled away -> refused += away.records();
                case ProducerItem.OfFlight _ when crossed -> refused++;
                case ProducerItem.OfFlight _ -> underWay++;
                case ProducerItem.OfFlights group when crossed -> refused += group.records();
                case ProducerItem.OfFlights group -> underWay += group.records();
                case StreamItem.OfRecords run -> read += run.to() - run.from();
                default -> {}
            }
        }
        long dense = picture.density().total();
        StringBuilder told = new StringBuilder()
                .append("stored ")
                .append(stored + dense)
                .append(" (")
                .append(stored)
                .append(" single, ")
                .append(dense)
                .append(" in density), on the network ")
                .append(underWay)
                .append(", refused on the way back ")
                .append(refused)
                .append(", being read ")
                .append(read)
                .append('\n');
        told.append(
                "a-h one record by its key's colour, A-H several, x refused, o on its way to a reader, ░▒▓█ many, ┃◆ read up to here, ┆ checkpoint, ║ trim horizon\n");
        picture.notes().forEach(note -> told.append("- ").append(note.text()).append('\n'));
        return told.toString();
    }
}
