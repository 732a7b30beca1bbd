package dev.shardlab.sink.s3;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** The sums that clients send along with an object, beside the MD5 that every object has (Checking object integrity in Amazon S3). */
public enum ChecksumAlgorithm {
    CRC32,
    CRC32C,
    CRC64NVME,
    SHA1,
    SHA256;

    /** A sum that grows. */
    interface Sum {

        /** Adds all that remains. */
        void add(ByteBuffer bytes);

        /** Once, at the end. */
        byte[] result();
    }

    Sum begin() {
        return switch (this) {
            case CRC32 -> new OfChecksum(new CRC32(), Integer.BYTES);
            case CRC32C -> new OfChecksum(new CRC32C(), Integer.BYTES);
            case CRC64NVME -> new OfChecksum(new Crc64Nvme(), Long.BYTES);
            case SHA1 -> new OfDigest(StoreHashes.begin("SHA-1"));
            case SHA256 -> new OfDigest(StoreHashes.begin("SHA-256"));
        };
    }

    /** Of some bytes, in base64. */
    public String of(byte[] bytes) {
        Sum sum = begin();
        sum.add(ByteBuffer.wrap(bytes));
        return text(sum.result());
    }

    /** The header that bears it. */
    public String header() {
        return "x-amz-checksum-" + name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in XML. */
    public String element() {
        return "Checksum" + name();
    }

    /** As both write it. */
    static String text(byte[] sum) {
        return Base64.getEncoder().encodeToString(sum);
    }

    private record OfChecksum(Checksum sum, int bytes) implements Sum {

        @Override
        public void add(ByteBuffer more) {
            sum.update(more);
        }

        @Override
        public byte[] result() {
            byte[] all = ByteBuffer.allocate(Long.BYTES).putLong(sum.getValue()).array();
            byte[] last = new byte[bytes];
            System.arraycopy(all, Long.BYTES - bytes, last, 0, bytes);
            return last;
        }
    }

    private record OfDigest(MessageDigest digest) implements Sum {

        @Override
        public void add(ByteBuffer more) {
            digest.update(more);
        }

        @Override
        public byte[] result() {
            return digest.digest();
        }
    }
}
