package dev.shardlab.sink.s3;

import dev.shardlab.model.s3.ObjectKey;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies in one folder of a bucket, as parts of keys in the order of their bytes. What no key is written as is not seen, nor are links. */
final class FolderKeys {

    /**
     * A file or folder.
     *
     * @param name as it stands in a key; that of a folder with a slash behind it
     */
    record Child(String name, Path path, BasicFileAttributes attributes) {

        boolean isFolder() {
            return attributes.isDirectory();
        }
    }

    private final StoredNames names;

    FolderKeys(StoredNames names) {
        this.names = names;
    }

    /** Whether the object of a key lies in the tree, and not under its hash. */
    boolean isOfTree(String key) {
        return ObjectKey.isValid(key)
                && !names.path(new ObjectKey(key)).getFirst().equals(StoredNames.LONG);
    }

    List<Child> of(Path folder) throws IOException {
        List<Child> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Child child = child(entry);
                if (child != null) {
                    children.add(child);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException _) {
            return List.of(); // it went away meanwhile
        }
        children.sort(Comparator.comparing(Child::name, Utf8Order.OF_TEXTS));
        return children;
    }

    private @Nullable Child child(Path entry) throws IOException {
        String written = entry.getFileName().toString();
        BasicFileAttributes attributes = Owned.look(entry);
        if (attributes == null) {
            return null;
        }
        if (attributes.isDirectory()) {
            String part = names.part(written);
            return part == null ? null : new Child(part + "/", entry, attributes);
        }
        String part = attributes.isRegularFile() ? names.lastPart(written) : null;
        return part == null ? null : new Child(part, entry, attributes);
    }
}
