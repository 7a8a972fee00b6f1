package dev.hopscope.model.resource;

import dev.hopscope.model.address.Protocol;

/**
 * What a load balancer's listener takes, or what its target group sends.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html">Listeners</a>
 */
public enum ListenerProtocol {
  HTTP(true, false),
  HTTPS(true, false),
  TCP(true, false),
  /** TCP with encryption; a classic load balancer calls it SSL. */
  TLS(true, false),
  UDP(false, true),
  TCP_UDP(true, true),
  QUIC(false, true),
  TCP_QUIC(true, true),
  /** Whole packets inside UDP to port 6081, as a gateway load balancer sends them on. */
  GENEVE(false, true);

  private final boolean tcp;
  private final boolean udp;

  ListenerProtocol(boolean tcp, boolean udp) {
    this.tcp = tcp;
    this.udp = udp;
  }

  /** Whether packets of this protocol belong to it. */
  public boolean carries(Protocol protocol) {
    return tcp && protocol.equals(Protocol.TCP) || udp && protocol.equals(Protocol.UDP);
  }
}
