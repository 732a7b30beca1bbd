package dev.shardlab.sink.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement, word by word: names and numbers, texts in quotes, signs. Names are lower case unless they stand in double quotes. */
final class SqlWords {

    /** A statement of a person is a line or twenty. */
    private static final int LONGEST = 100_000;

    private static final Pattern WORD =
            Pattern.compile("\\s*(?:'((?:[^']|'')*+)'|\"([^\"]*+)\"|([A-Za-z0-9_$]++)|(\\S))");

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_$]{0,126}");

    private enum Kind {
        TEXT,
        QUOTED_NAME,
        NAME,
        SIGN
    }

    private record Word(Kind kind, String text) {}

    private final List<Word> words;
    private int at;

    private SqlWords(List<Word> words) {
        this.words = words;
    }

    static SqlWords of(String statement) throws WarehouseException {
        if (statement.length() > LONGEST) {
            throw new WarehouseException("A statement may have " + LONGEST + " characters.");
        }
        String text = statement.strip();
        if (text.endsWith(";")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.lookingAt()) {
            words.add(word(matcher));
            matcher.region(matcher.end(), text.length());
        }
        return new SqlWords(words);
    }

    private static Word word(Matcher found) {
        if (found.group(1) != null) {
            return new Word(Kind.TEXT, found.group(1).replace("''", "'"));
        }
        if (found.group(2) != null) {
            return new Word(Kind.QUOTED_NAME, found.group(2).toLowerCase(Locale.ROOT));
        }
        return found.group(3) != null
                ? new Word(Kind.NAME, found.group(3).toLowerCase(Locale.ROOT))
                : new Word(Kind.SIGN, found.group(4));
    }

    boolean atEnd() {
        return at >= words.size();
    }

    /** Takes these words if they come next, all of them. */
    boolean take(String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (at + i >= words.size() || !is(words.get(at + i), expected[i])) {
                return false;
            }
        }
        at += expected.length;
        return true;
    }

    private static boolean is(Word word, String expected) {
        return (word.kind == Kind.NAME || word.kind == Kind.SIGN) && word.text.equals(expected);
    }

    void expect(String... expected) throws WarehouseException {
        if (!take(expected)) {
            throw new WarehouseException(
                    "Expected " + String.join(" ", expected).toUpperCase(Locale.ROOT) + " " + where() + ".");
        }
    }

    /** The name of a table or column. */
    String name(String what) throws WarehouseException {
        Word word = next(what);
        if ((word.kind != Kind.NAME && word.kind != Kind.QUOTED_NAME)
                || !NAME.matcher(word.text).matches()) {
            at--;
            throw new WarehouseException("Expected " + what + " " + where()
                    + ": letters, digits, _ and $, not beginning with a digit, at most 127.");
        }
        return word.text;
    }

    /** A table's name; that it is in the schema {@code public} may be said. */
    String tableName() throws WarehouseException {
        take("public", ".");
        return name("the name of a table");
    }

    String text(String what) throws WarehouseException {
        Word word = next(what);
        if (word.kind != Kind.TEXT) {
            at--;
            throw new WarehouseException("Expected " + what + " in quotes " + where() + ".");
        }
        return word.text;
    }

    int number(String what, int least, int most) throws WarehouseException {
        Word word = next(what);
        if (word.kind == Kind.NAME && word.text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(word.text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        at--;
        throw new WarehouseException(
                "Expected " + what + " " + where() + ": a number from " + least + " to " + most + ".");
    }

    /** Names in parentheses, or none if no parenthesis comes next. */
    List<String> names(String what) throws WarehouseException {
        List<String> names = new ArrayList<>();
        if (take("(")) {
            do {
                names.add(name(what));
            } while (take(","));
            expect(")");
        }
        return names;
    }

    /** Refuses the word that comes next. */
    WarehouseException refusal(String known) {
        return new WarehouseException("Not known " + where() + ". Known are " + known + ".");
    }

    private Word next(String what) throws WarehouseException {
        if (atEnd()) {
            throw new WarehouseException("Expected " + what + " at the end.");
        }
        return words.get(at++);
    }

    private String where() {
        return atEnd() ? "at the end" : "at '" + words.get(at).text + "'";
    }
}
