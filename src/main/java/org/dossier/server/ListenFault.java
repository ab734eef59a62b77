package org.dossier.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Locale;

/** Why a server cannot listen where it is told to, in one sentence with the remedy. */
public final class ListenFault {
    private ListenFault() {}

    /**
     * Says it.
     *
     * @param failure what the system said, anywhere among its causes
     * @return the port is in use, or not allowed; the host is unknown, or not an address of this machine
     */
    public static IOException of(ServerSettings settings, Throwable failure) {
        try {
            InetAddress address = InetAddress.getByName(settings.host());
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SocketException socket) {
                    return of(settings, address, socket, failure);
                }
            }
        } catch (UnknownHostException e) {
            return new IOException(
                    "host " + settings.host()
                            + ": is not known; choose another with --host, such as localhost or 0.0.0.0",
                    failure);
        }
        return new IOException(
                settings.host() + ":" + settings.port() + ": cannot be listened on: " + failure.getMessage()
                        + "; choose another with --host or --port",
                failure);
    }

    private static IOException of(
            ServerSettings settings, InetAddress address, SocketException socket, Throwable failure) {
        if (String.valueOf(socket.getMessage()).toLowerCase(Locale.ROOT).contains("permission denied")) {
            return new IOException(
                    "port " + settings.port() + ": is not allowed to this user; choose one above 1023 with --port",
                    failure);
        }
        if (socket instanceof BindException && !isOurs(address)) {
            return new IOException(
                    "host " + settings.host()
                            + ": is no address of this machine; choose another with --host, such as localhost or 0.0.0.0",
                    failure);
        }
        return new IOException(
                "port " + settings.port() + ": already in use; choose another with --port, or stop what uses it",
                failure);
    }

    /** True if this machine has that address: any free port of it can be bound. */
    private static boolean isOurs(InetAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, 0));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
