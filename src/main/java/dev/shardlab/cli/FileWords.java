package dev.shardlab.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What went wrong with a file, in words for the one who named it. */
final class FileWords {

    private FileWords() {}

    static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "access is denied";
            case NotDirectoryException _ -> "a part of the path is not a folder";
            case FileAlreadyExistsException _ -> "it exists already";
            default -> {
                String message = e.getMessage();
                yield message == null ? "the system gives no reason" : message;
            }
        };
    }
}
