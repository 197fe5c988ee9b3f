/** The name of the socket; with no network address it is not a port of the machine. */
export const socketPort = 5432

/**
 * A message of a statement that failed repeats the values it stumbled over, in its text, its details and the statement
 * itself. The product tells its own faults by code and place; the server tells of itself alone.
 */
const quiet = {
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
  log_statement: 'none',
  log_min_duration_statement: -1,
  log_min_duration_sample: -1,
  log_lock_waits: 'off',
}

/**
 * How the built-in server runs: no network, private socket, durable. `careless` gives up durability for speed and is
 * meant for tests alone; the check at opening refuses it everywhere else.
 */
export const serverSettings = (socketFolder: string, careless: boolean): readonly string[] =>
  Object.entries({
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: socketPort,
    max_connections: 60,
    shared_buffers: '128MB',
    max_wal_size: '512MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...quiet,
    fsync: careless ? 'off' : 'on',
    full_page_writes: careless ? 'off' : 'on',
    synchronous_commit: careless ? 'off' : 'on',
    // What a test rolls back leaves pages without rows: counted, they would pass for a table of one row in every plan.
    autovacuum: careless ? 'off' : 'on',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
