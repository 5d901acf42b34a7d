import type { AddressInfo } from 'node:net'
import express from 'express'

// A process of its own, as the service is one: a route with nothing around it that answers the JSON in BODY. Prints its port.
const body: unknown = JSON.parse(process.env['BODY'] ?? '')
const app = express()
app.get('/', (_request, response) => {
  response.json(body)
})
const server = app.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
