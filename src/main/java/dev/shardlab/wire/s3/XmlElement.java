package dev.shardlab.wire.s3;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An element of XML that was sent. Read without document types and entities, at most {@value #DEEPEST} deep (rule S5 of our security). */
final class XmlElement {

    /** No list that clients send is longer. */
    static final int MOST_BYTES = 1 << 20;

    static final int DEEPEST = 32;

    /** No list has more elements: a thousand parts with six each. */
    private static final int MOST_ELEMENTS = 20_000;

    private final String name;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlElement(String name) {
        this.name = name;
    }

    /** Reads a document, whose outermost element must have this name. */
    static XmlElement read(byte[] document, String root) throws S3Refusal {
        if (document.length > MOST_BYTES) {
            throw S3Error.MALFORMED_XML.refusal();
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing else is read");
        });
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
            XmlElement read = read(reader);
            if (read == null || !read.name.equals(root)) {
                throw S3Error.MALFORMED_XML.refusal();
            }
            return read;
        } catch (XMLStreamException _) {
            throw S3Error.MALFORMED_XML.refusal();
        }
    }

    private static @Nullable XmlElement read(XMLStreamReader reader) throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement element = new XmlElement(reader.getLocalName());
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.getFirst().children.add(element);
                    }
                    open.push(element);
                    if (open.size() > DEEPEST || ++elements > MOST_ELEMENTS) {
                        throw new XMLStreamException("too much");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.getFirst().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("no document types");
                default -> {
                    // Comments and the like say nothing.
                }
            }
        }
        return root;
    }

    /** Those of a name, in their order. */
    List<XmlElement> all(String child) {
        return children.stream().filter(each -> each.name.equals(child)).toList();
    }

    /** The text of the first of a name; null if there is none. */
    @Nullable
    String text(String child) {
        List<XmlElement> named = all(child);
        return named.isEmpty() ? null : named.getFirst().text.toString();
    }
}
