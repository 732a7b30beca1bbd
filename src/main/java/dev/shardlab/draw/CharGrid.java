package dev.shardlab.draw;

import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.View;
import java.util.Arrays;

/** A picture's pixels as characters: columns as wide as the picture allows, rows one and a half times as high. */
final class CharGrid {

    private static final double HIGH_TO_WIDE = 1.55;
    private static final char EMPTY = ' ';
    private static final int FURTHEST_SHIFT = 8;
    /** A tick that went further would stand at another place of its scale. */
    private static final int FURTHEST_FROM_MIDDLE = 2;

    private final double cellWidth;
    private final double cellHeight;
    private final char[][] rows;
    private final boolean[][] written;

    CharGrid(View view, int columns) {
        cellWidth = view.width() / columns;
        cellHeight = cellWidth * HIGH_TO_WIDE;
        int count = (int) Math.ceil(view.height() / cellHeight);
        rows = new char[count][columns];
        written = new boolean[count][columns];
        for (char[] row : rows) {
            Arrays.fill(row, EMPTY);
        }
    }

    int column(double x) {
        return Math.clamp((int) (x / cellWidth), 0, rows[0].length - 1);
    }

    int row(double y) {
        return Math.clamp((int) (y / cellHeight), 0, rows.length - 1);
    }

    /** Puts a sign where no text stands. */
    void put(int column, int row, char sign) {
        if (!written[row][column]) {
            rows[row][column] = sign;
        }
    }

    /** Puts a sign only where nothing is. */
    void putBehind(int column, int row, char sign) {
        if (rows[row][column] == EMPTY) {
            put(column, row, sign);
        }
    }

    void box(double left, double top, double right, double bottom, boolean dashed) {
        int x1 = column(left);
        int x2 = column(right);
        int y1 = row(top);
        int y2 = row(bottom);
        for (int x = x1; x <= x2; x++) {
            putBehind(x, y1, dashed ? '╌' : '─');
            putBehind(x, y2, dashed ? '╌' : '─');
        }
        for (int y = y1; y <= y2; y++) {
            put(x1, y, dashed ? '╎' : '│');
            put(x2, y, dashed ? '╎' : '│');
        }
        put(x1, y1, '┌');
        put(x2, y1, '┐');
        put(x1, y2, '└');
        put(x2, y2, '┘');
    }

    void vertical(double x, double top, double bottom, char sign) {
        for (int y = row(top); y <= row(bottom); y++) {
            put(column(x), y, sign);
        }
    }

    /** Writes text, moved left where it would be cut off, a little aside if other text is in its way; not at all if it is in the way for long. */
    void write(String text, double x, double y, Mark.Anchor anchor) {
        int start =
                switch (anchor) {
                    case LEFT -> column(x);
                    case CENTER -> column(x) - text.length() / 2;
                    case RIGHT -> column(x) - text.length();
                };
        int row = row(y);
        int first = Math.clamp(start, 0, Math.max(0, rows[row].length - text.length()));
        boolean marksItsMiddle = anchor == Mark.Anchor.CENTER;
        for (int shift = 0; shift <= (marksItsMiddle ? FURTHEST_FROM_MIDDLE : FURTHEST_SHIFT); shift++) {
            int column = marksItsMiddle ? Math.max(0, first - shift) : first + shift;
            if (isFree(row, column, text.length())) {
                write(text, row, column);
                return;
            }
        }
    }

    private boolean isFree(int row, int first, int length) {
        for (int column = first; column < Math.min(rows[row].length, first + length); column++) {
            if (written[row][column]) {
                return false;
            }
        }
        int after = first + length;
        return first < rows[row].length
                && (first == 0 || !written[row][first - 1])
                && (after >= rows[row].length || !written[row][after]);
    }

    private void write(String text, int row, int first) {
        for (int i = 0; i < text.length() && first + i < rows[row].length; i++) {
            rows[row][first + i] = text.charAt(i);
            written[row][first + i] = true;
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (char[] row : rows) {
            text.append(new String(row).stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
