package dev.shardlab.wire.s3;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** XML that is written, element by element. */
final class XmlText {

    static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** One whose outermost element is of the service. */
    static XmlText of(String root) {
        XmlText xml = new XmlText();
        xml.text.append('<').append(root).append(" xmlns=\"" + NAMESPACE + "\">");
        xml.open.push(root);
        return xml;
    }

    /** A refusal, which is in no namespace. */
    static XmlText ofError() {
        return new XmlText().begin("Error");
    }

    XmlText begin(String element) {
        text.append('<').append(element).append('>');
        open.push(element);
        return this;
    }

    XmlText end() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Nothing is said if there is nothing to say. */
    XmlText add(String element, @Nullable String value) {
        if (value == null) {
            return this;
        }
        text.append('<').append(element).append('>');
        escape(value);
        text.append("</").append(element).append('>');
        return this;
    }

    XmlText add(String element, long value) {
        return add(element, Long.toString(value));
    }

    /** The text of the element that is open. */
    XmlText say(String value) {
        escape(value);
        return this;
    }

    private void escape(String value) {
        value.chars().forEach(c -> {
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> {
                    if (c < ' ') {
                        text.append("&#x").append(Integer.toHexString(c)).append(';');
                    } else {
                        text.append((char) c);
                    }
                }
            }
        });
    }

    byte[] bytes() {
        while (!open.isEmpty()) {
            end();
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
