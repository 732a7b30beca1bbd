package dev.shardlab.scenario.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.io.ContentReference;

/**
 * Says in plain words why a text is not JSON. Jackson's own messages speak of character codes and of its feature flags; they
 * serve here only to tell the few breaks inside texts and numbers apart, which its state does not.
 */
final class SyntaxError {

    private record Finding(String message, String hint) {}

    private static final Finding MORE = new Finding(
            "Expected the end of the file, but more follows.",
            "A file holds one JSON object; remove what stands behind it.");

    private final String text;
    private final int offset;
    private final TokenStreamContext context;
    private final @Nullable JsonToken before;
    private final String original;

    private SyntaxError(String text, int offset, JsonParser parser, JacksonException cause) {
        this.text = text;
        this.offset = offset;
        this.context = parser.streamReadContext();
        this.before = parser.currentToken();
        this.original = cause.getOriginalMessage();
    }

    static Problem explain(String file, String text, JsonParser parser, JacksonException cause) {
        TokenStreamLocation at = cause.getLocation() == null ? parser.currentLocation() : cause.getLocation();
        int offset = Math.clamp(at.getCharOffset(), 0, text.length());
        SyntaxError error = new SyntaxError(text, offset, parser, cause);
        Finding finding =
                switch (cause) {
                    case StreamConstraintsException _ -> error.tooMuch();
                    case UnexpectedEndOfInputException _ -> error.endOfFile();
                    default -> error.insideToken();
                };
        String pointer = error.context.pathAsPointer().toString();
        return new Problem(file, at.getLineNr(), at.getColumnNr(), pointer, finding.message, finding.hint);
    }

    /** The text goes on behind its one value. */
    static Problem more(String file, Place place) {
        return Problem.at(file, place, MORE.message, MORE.hint);
    }

    private Finding tooMuch() {
        if (original.contains("nesting depth")) {
            return new Finding(
                    "The values are nested deeper than " + JsonTree.MAX_DEPTH + " levels.",
                    "No part of a scenario is; look for brackets that were opened by mistake.");
        }
        return new Finding("A number, key or text is longer than can be read.", "Shorten it.");
    }

    private Finding endOfFile() {
        if (original.contains("quote") || (before == JsonToken.VALUE_STRING && original.contains("escape"))) {
            return new Finding("The file ends inside a text.", "Close the text with a double quote.");
        }
        TokenStreamLocation start = context.startLocation(ContentReference.unknown());
        String opened = " that begins in line " + start.getLineNr() + ", column " + start.getColumnNr() + ".";
        if (context.inObject()) {
            return new Finding("The file ends inside the object" + opened, "Close it with }.");
        }
        if (context.inArray()) {
            return new Finding("The file ends inside the list" + opened, "Close it with ].");
        }
        return new Finding("The file ends inside a value.", "Complete it.");
    }

    /** Breaks that only the parser's message tells; then those that follow from what stood before. */
    private Finding insideToken() {
        if (original.startsWith("Illegal unquoted character")) {
            return new Finding(
                    "Expected the text to end on its line, but found " + found() + " in it.",
                    "Write a line break as \\n and a tab as \\t, or close the text with a double quote.");
        }
        if (original.startsWith("Unrecognized character escape")) {
            return new Finding(
                    "Expected an escape that JSON knows after the backslash, but found " + found() + ".",
                    "A backslash itself is written \\\\, so the expression \\S+ becomes \"\\\\S+\".");
        }
        if (original.contains("hex-digit")) {
            return new Finding(
                    "Expected four hexadecimal digits after \\u, but found " + found() + ".", "Write \\u00e9 for é.");
        }
        if (original.contains("eading zeroes") || original.contains("numeric value")) {
            return new Finding(
                    "Expected a number as JSON writes it, but found " + found() + ".",
                    "Write it like 5, 0.25, -3 or 1e6.");
        }
        return betweenTokens();
    }

    private Finding betweenTokens() {
        char c = current();
        if (c == '/' || c == '#') {
            return new Finding("JSON has no comments.", "Write a comment as a key: \"note\": \"...\".");
        }
        if (c == '\'') {
            return new Finding(
                    "Expected a double quote, but found a single one.", "Keys and texts stand in \"double quotes\".");
        }
        if ((c == '}' || c == ']') && lastBefore() == ',') {
            return new Finding(
                    "Expected another entry behind the comma, but found " + found() + ".",
                    "Remove the comma before it.");
        }
        if (before == null && context.inRoot()) {
            return new Finding(
                    "Expected { at the beginning of the file, but found " + found() + ".",
                    "A scenario is a JSON object.");
        }
        if (context.inRoot()) {
            return MORE;
        }
        if (before == JsonToken.PROPERTY_NAME) {
            return original.contains("colon") ? colon() : value();
        }
        if (context.inObject() && (before == JsonToken.START_OBJECT || lastBefore() == ',')) {
            return new Finding(
                    "Expected a key, but found " + found() + ".", "Keys stand in double quotes: {\"shards\": 4}.");
        }
        return before == JsonToken.START_ARRAY || lastBefore() == ',' ? value() : comma();
    }

    private Finding colon() {
        return new Finding(
                "Expected a colon behind the key " + Node.quoted(context.currentName()) + ", but found " + found()
                        + ".",
                "Write \"key\": value.");
    }

    private Finding value() {
        if (Character.isLetter(current())) {
            return new Finding(
                    "Expected a value, but found a bare word that begins with "
                            + Character.toString(text.codePointAt(offset)) + ".",
                    "A text stands in double quotes; the only bare words are true, false and null.");
        }
        return new Finding(
                "Expected a value, but found " + found() + ".", "Write a text, a number, true, false, {...} or [...].");
    }

    private Finding comma() {
        String close = context.inObject() ? "}" : "]";
        String message = "Expected a comma or " + close + ", but found " + found() + ".";
        boolean unit = before != null && before.isNumeric() && Character.isLetter(current());
        if (unit) {
            return new Finding(message, "A number with a unit is a text, like \"5s\" or \"1KB\".");
        }
        char c = current();
        boolean opens = c == '"' || c == '{' || c == '[';
        return new Finding(
                message, opens ? "Put a comma behind the entry before it." : "What was opened last is closed first.");
    }

    private char current() {
        return offset < text.length() ? text.charAt(offset) : ' ';
    }

    private char lastBefore() {
        for (int i = offset - 1; i >= 0; i--) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }

    private String found() {
        if (offset >= text.length()) {
            return "the end of the file";
        }
        int c = text.codePointAt(offset);
        return switch (c) {
            case '\n', '\r' -> "a line break";
            case '\t' -> "a tab";
            case '"' -> "a double quote";
            default ->
                Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE
                                || Character.getType(c) == Character.FORMAT
                        ? String.format(Locale.ROOT, "the character U+%04X", c)
                        : "the character " + Character.toString(c);
        };
    }
}
