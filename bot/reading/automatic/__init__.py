"""Messages nobody wrote: bounces and automatic replies."""
