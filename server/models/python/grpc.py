import os

import shop_pb2_grpc


class Convert(shop_pb2_grpc.ConvertServicer):
    def Run(self, request, context):
        # ruleid: py-command-request
        os.system("convert " + request.file)
        # ok: py-command-request
        os.system("convert " + self.file)


class Plain:
    def run(self, request, context):
        # ok: py-command-request
        os.system("convert " + request.file)
