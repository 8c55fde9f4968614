package floe.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A network between a server and what it needs, which can fall silent or break. */
final class TcpProxy implements AutoCloseable {

  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final int port;
  private @Nullable ServerSocket listener;
  private boolean silent;

  /** Passes connections on to a port of this machine. */
  TcpProxy(int target) {
    this.target = target;
    this.port = listen(0);
  }

  int port() {
    return port;
  }

  private int listen(int on) {
    try {
      ServerSocket opened = new ServerSocket();
      opened.setReuseAddress(true);
      opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), on));
      listener = opened;
      start(() -> accept(opened));
      return opened.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Accepts connections and passes no byte on from now on. */
  synchronized void fallSilent() {
    silent = true;
  }

  /** Breaks all connections and refuses new ones. */
  synchronized void refuse() {
    close(listener);
    sockets.forEach(TcpProxy::close);
    sockets.clear();
  }

  /** Passes everything on again; what was held back arrives. */
  synchronized void heal() {
    silent = false;
    notifyAll();
    if (listener == null || listener.isClosed()) {
      int unused = listen(port);
    }
  }

  private void accept(ServerSocket on) {
    try {
      while (!on.isClosed()) {
        Socket client = on.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(client);
        sockets.add(server);
        start(() -> pump(client, server));
        start(() -> pump(server, client));
      }
    } catch (IOException e) {
      return; // the listener is closed
    }
  }

  private void pump(Socket from, Socket to) {
    byte[] buffer = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        awaitVoice();
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      return; // the connection is broken
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private synchronized void awaitVoice() throws InterruptedException {
    while (silent) {
      wait();
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "tcp-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(@Nullable AutoCloseable closed) {
    try {
      if (closed != null) {
        closed.close();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized void close() {
    silent = false;
    notifyAll();
    refuse();
  }
}
