package floe.contract.concurrent;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is computed once, on first use. Safe for use by many threads. */
public final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> supplier;
  private volatile @Nullable T value;

  /** Creates a lazy value. */
  public Lazy(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  @Override
  public T get() {
    T current = value;
    return current == null ? compute() : current;
  }

  private synchronized T compute() {
    T current = value;
    if (current == null) {
      current = Objects.requireNonNull(supplier.get());
      value = current;
    }
    return current;
  }
}
