package dev.shardlab.wire;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How clients name the address at which is listened. */
final class UrlHost {

    /** Groups of zeros that people leave out (RFC 5952, 4.2). */
    private static final Pattern ZEROS = Pattern.compile("(^|:)(0(:|$)){2,}");

    private UrlHost() {}

    /**
     * The host of a URL that works: the name that was asked for; of an address of IPv6 in brackets and without its zone (RFC 3986,
     * 3.2.2); of all addresses at once one of this machine.
     *
     * @param asked what was asked to be listened at; null for this machine alone
     */
    static String of(@Nullable String asked, InetAddress address) {
        if (address.isAnyLocalAddress()) {
            return literal(ofThisMachine().getFirst());
        }
        if (asked != null && asked.indexOf(':') < 0) {
            return asked;
        }
        return literal(address);
    }

    /** All that a certificate must name, so that clients may ask by any of them. */
    static Set<String> namesOf(@Nullable String asked, InetAddress address) {
        Set<String> names = new TreeSet<>();
        (address.isAnyLocalAddress() ? ofThisMachine() : List.of(address))
                .forEach(each -> names.add(withoutZone(each)));
        if (asked != null && !address.isAnyLocalAddress() && asked.indexOf(':') < 0) {
            names.add(asked);
        }
        return names;
    }

    /** Addresses by which others reach this machine, those of IPv4 first; its own if there are none. */
    private static List<InetAddress> ofThisMachine() {
        try {
            List<InetAddress> reachable = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .sorted(Comparator.comparing(Inet6Address.class::isInstance))
                    .toList();
            return reachable.isEmpty() ? List.of(InetAddress.getLoopbackAddress()) : reachable;
        } catch (SocketException _) {
            return List.of(InetAddress.getLoopbackAddress());
        }
    }

    private static String literal(InetAddress address) {
        return address instanceof Inet6Address
                ? "[" + ZEROS.matcher(withoutZone(address)).replaceFirst("::") + "]"
                : address.getHostAddress();
    }

    private static String withoutZone(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }
}
